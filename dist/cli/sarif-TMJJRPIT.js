import{a,b}from"./chunk-KH3QP5XL.js";import"./chunk-MPTLMEVC.js";import"./chunk-SQE76S5B.js";export{a as sarif,b as sarifLog};
