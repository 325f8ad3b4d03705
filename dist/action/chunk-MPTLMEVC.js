function n(e){return`${JSON.stringify(e,void 0,2).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`).replaceAll("##[","#\\u0023[")}
`}export{n as a};
