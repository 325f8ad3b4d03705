a = <<"EOT"
text
EOT
