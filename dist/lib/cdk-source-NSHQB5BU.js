import{b as a}from"./chunk-CXOADNMV.js";import"./chunk-G4CKP6GF.js";import"./chunk-NTJCUGEY.js";export{a as adaptCdkSource};
