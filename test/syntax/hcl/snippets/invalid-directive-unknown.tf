a = "%{ when b }c%{ endwhen }"
