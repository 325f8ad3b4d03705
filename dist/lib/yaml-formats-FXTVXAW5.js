import{La as a}from"./chunk-BK2SPUDX.js";import"./chunk-N4UBJ75X.js";export{a as yamlFormats};
