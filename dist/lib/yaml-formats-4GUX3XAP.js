import{Ma as a}from"./chunk-V4ND6DWZ.js";import"./chunk-KAZPWK75.js";export{a as yamlFormats};
