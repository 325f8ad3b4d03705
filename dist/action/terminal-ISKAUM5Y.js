import{a,b}from"./chunk-SHUSKDQT.js";import"./chunk-7LN5LJZN.js";import"./chunk-OMD75D7N.js";import"./chunk-SQE76S5B.js";export{b as findingsLines,a as terminal};
