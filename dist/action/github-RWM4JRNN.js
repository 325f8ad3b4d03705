import{a,b,c}from"./chunk-ELZFXQUE.js";import"./chunk-OMD75D7N.js";import"./chunk-SQE76S5B.js";export{b as annotations,c as command,a as github};
