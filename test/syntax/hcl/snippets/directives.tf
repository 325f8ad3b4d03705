if         = "%{ if x }yes%{ endif }"
if_else    = "%{if x}yes%{else}no%{endif}"
if_empty   = "a%{if x}%{endif}b"
condition  = "%{ if x == "y" && !z }${x}%{ else }%{ if z }z%{ endif }%{ endif }"
for        = "%{ for v in list }${v},%{ endfor }"
for_key    = "%{ for k, v in { a = 1 } }${k}=${v} %{ endfor }"
nested     = "%{ for v in list }%{ if v.on }${v.name}%{ endif }%{ endfor }"
heredoc    = <<EOT
%{ for ip in var.ips }
server ${ip}
%{ endfor }
%{ if var.debug }
debug
%{ else }
quiet
%{ endif }
EOT
