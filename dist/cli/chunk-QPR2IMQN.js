function f(e,o,d){if(e!==void 0)return e;let{FORCE_COLOR:n,NO_COLOR:r,TERM:i}=o;return n!==void 0?n!=="0"&&n!=="false":r!==void 0&&r!==""?!1:d&&i!=="dumb"}export{f as a};
