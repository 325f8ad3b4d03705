import{setTimeout as c}from"node:timers/promises";function s(o){let a=1e3/o,n=0;return async r=>{let t=performance.now(),e=Math.max(t,n);return n=e+a,e>t&&await c(e-t),r()}}export{s as a};
