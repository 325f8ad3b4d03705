a = "%{ if b }1%{ endfor }"
