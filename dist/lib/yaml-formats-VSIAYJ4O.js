import{sa as a}from"./chunk-RB7365WC.js";import"./chunk-WZ5EBF6R.js";import"./chunk-7KANATMO.js";import"./chunk-NTJCUGEY.js";export{a as yamlFormats};
