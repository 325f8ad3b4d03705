import{a,b}from"./chunk-Q2YU2WTU.js";import"./chunk-7LN5LJZN.js";import"./chunk-477LEDDM.js";import"./chunk-SQE76S5B.js";export{b as findingsLines,a as terminal};
