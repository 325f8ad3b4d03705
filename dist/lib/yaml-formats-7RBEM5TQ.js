import{ra as a}from"./chunk-Y5TUHRVK.js";import"./chunk-ARVLTM5O.js";import"./chunk-G4CKP6GF.js";import"./chunk-NTJCUGEY.js";export{a as yamlFormats};
