import{a,b,c}from"./chunk-GUL4P4FE.js";import"./chunk-477LEDDM.js";import"./chunk-SQE76S5B.js";export{b as annotations,c as command,a as github};
