import{b as a}from"./chunk-HBIX2FOL.js";import"./chunk-AWIPFR6W.js";import"./chunk-5BJXSJEP.js";import"./chunk-NFLUALHE.js";export{a as adaptCdkSource};
