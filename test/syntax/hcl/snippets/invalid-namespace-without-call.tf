a = provider::aws
