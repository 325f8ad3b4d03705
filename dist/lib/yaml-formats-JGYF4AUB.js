import{La as a}from"./chunk-X7WL26FE.js";import"./chunk-N4UBJ75X.js";export{a as yamlFormats};
