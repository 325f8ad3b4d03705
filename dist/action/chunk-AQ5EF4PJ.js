import{a as e}from"./chunk-7LN5LJZN.js";var n=class extends Error{faults;constructor(r){let t=r.map(({message:o,at:a})=>({message:o,location:e(a)}));super(t.map(({message:o,location:{file:a,line:l,column:s}})=>`${a}:${l}:${s}: ${o}`).join(`
`)),this.name="ConfigInvalid",this.faults=t}};export{n as a};
