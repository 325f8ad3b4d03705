import{b as a}from"./chunk-TU55JGU5.js";import"./chunk-APXQZ6FH.js";import"./chunk-TF46DXDU.js";import"./chunk-IVUCRBGT.js";export{a as adaptCdkSource};
