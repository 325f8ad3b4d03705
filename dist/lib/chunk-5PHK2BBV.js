function r({account:e,region:t}){return`${e} ${t}`}function n({inventory:e,asOf:t}){return e?` as of ${t.toISOString().slice(0,10)}`:""}export{r as a,n as b};
