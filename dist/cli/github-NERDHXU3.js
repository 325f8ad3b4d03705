import{a as p}from"./chunk-FHAWAUL6.js";import{a as m}from"./chunk-NNTM2Z6P.js";import"./chunk-SQE76S5B.js";var S=({findings:e})=>{let n=y(e);return n.length===0?"":`${n.join(`
`)}
`},c=10,d={error:"error",warning:"warning",note:"notice"};function y(e){return p.flatMap(n=>{let t=e.filter(i=>i.severity===n);if(t.length<=c)return t.map(g);let r=t.slice(c-1);return[...t.slice(0,c-1).map(g),u(d[n],{title:"acm-lint"},`${r.length} more ${n}s: the log and the summary have them all.`)]})}function g({rule:e,severity:n,message:t,remedy:r,location:i}){let{file:l,line:o,column:s,endLine:a,endColumn:f}=i,h=a===o;return u(d[n],{file:l,line:String(o),endLine:String(a),...h&&{col:String(s),endColumn:String(f)},title:`acm-lint: ${e}`},[t,r].filter($=>$!=="").join(`
`))}function u(e,n,t){let r=o=>o.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),i=Object.entries(n).map(([o,s])=>`${o}=${r(s).replaceAll(":","%3A").replaceAll(",","%2C")}`).join(","),l=t.split(`
`).map(m).join(`
`);return`::${e}${i===""?"":` ${i}`}::${r(l)}`}export{y as annotations,u as command,S as github};
