#!/usr/bin/env bash
# The built command line against moto, which acts as ACM on this machine: `status`, `--live` and `inventory`, with the SDK's own requests.
# Where moto_server, aws or openssl is missing, nothing is checked.
set -uo pipefail
cd "$(dirname "$0")/../.."

for tool in moto_server aws openssl; do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: there is no $tool on this machine"
    exit 0
  fi
done

cli=${ACM_LINT_CLI:-$PWD/dist/cli/index.js}
scratch=$(mktemp -d)
port=$(node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")

# No account of the documentation, whose ARNs count as placeholders. Requests are issued after so many seconds.
export MOTO_ACCOUNT_ID=498217305566 MOTO_ACM_VALIDATION_WAIT=8
moto_server -H 127.0.0.1 -p "$port" >"$scratch/moto.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$scratch"' EXIT

unset AWS_PROFILE AWS_REGION AWS_DEFAULT_REGION AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=AKIAEXAMPLE AWS_SECRET_ACCESS_KEY=secret AWS_ENDPOINT_URL_ACM="http://127.0.0.1:$port"
export AWS_ENDPOINT_URL_STS=$AWS_ENDPOINT_URL_ACM
export AWS_CONFIG_FILE=/nowhere AWS_SHARED_CREDENTIALS_FILE=/nowhere AWS_EC2_METADATA_DISABLED=true

for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  if ! kill -0 "$server" 2>/dev/null; then
    cat "$scratch/moto.log"
    echo 'FAILED: moto does not start'
    exit 1
  fi
  sleep 0.2
done

failed=0
# check NAME CODE PATTERN COMMAND…: the exit code, and an extended regular expression that the output has to match.
check() {
  local name=$1 code=$2 pattern=$3
  shift 3
  "$@" >"$scratch/out" 2>&1
  local got=$?
  if [ "$got" -eq "$code" ] && tr '\n' ' ' <"$scratch/out" | tr -s ' ' | grep -Eq -- "$pattern"; then
    echo "ok: $name"
  else
    failed=1
    echo "FAILED: $name (exit code $got, not $code, or not /$pattern/)"
    cat "$scratch/out"
  fi
}

request() {
  aws acm request-certificate --region "$1" --domain-name "$2" --subject-alternative-names "*.$2" --validation-method DNS \
    --query CertificateArn --output text
}

imports() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 20 -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" \
    -subj '/CN=imported.tidewater.example' -addext 'subjectAltName=DNS:imported.tidewater.example' 2>/dev/null
  aws acm import-certificate --region eu-west-1 --certificate "fileb://$scratch/certificate.pem" \
    --private-key "fileb://$scratch/key.pem" --query CertificateArn --output text
}

listener() {
  mkdir -p "$scratch/$1"
  cat >"$scratch/$1/main.tf" <<EOF
provider "aws" {
  region = "eu-west-1"
}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "$2"
}
EOF
}

arn=$(request eu-west-1 tidewater.example)
check 'pending, with its records' 0 'PENDING_VALIDATION.*waits for its validation.*change-resource-record-sets.*acm-validations\.aws.*Cloudflare' \
  node "$cli" status --arn "$arn" --no-color
check 'pending is a failure where it has to be issued' 1 '1 pending' node "$cli" status --arn "$arn" --no-color --require-issued
check 'waits until it is issued' 0 '1 certificate: 1 fine' node "$cli" status --arn "$arn" --no-color --wait 60s

imported=$(imports)
check 'imported, and not renewed' 0 'imported\.tidewater\.example.*imported.*is imported, so ACM does not renew it' \
  node "$cli" status --arn "$imported" --no-color

missing=arn:aws:acm:eu-west-1:498217305566:certificate/00000000-1111-4222-8333-444444444444
check 'not found' 1 "not found: ACM has no certificate $missing" node "$cli" status --arn "$missing" --no-color

request us-east-1 www.tidewater.example >"$scratch/second"
request eu-central-1 shop.tidewater.example >"$scratch/third"
check 'three regions' 0 '4 certificates:' \
  node "$cli" status --all --region eu-west-1 --region us-east-1 --region eu-central-1 --no-color

check 'by a role' 0 '1 certificate: 1 fine' \
  node "$cli" status --arn "$arn" --role-arn arn:aws:iam::498217305566:role/ci --no-color --live required

listener fine "$arn"
check '--live required on what is fine' 0 '1 warning' node "$cli" --live required --no-color "$scratch/fine"
listener missing "$missing"
check '--live required on what is not there' 1 'certificate-not-found' node "$cli" --live required --no-color "$scratch/missing"
listener imported "$imported"
check '--live required on what ends soon' 1 'certificate-expiring' node "$cli" --live required --no-color "$scratch/imported"

check 'an inventory' 0 '"account": "498217305566", "region": "eu-west-1".*"arn": "arn:aws:acm:eu-west-1:498217305566:' \
  node "$cli" inventory -o - --region eu-west-1 --region us-east-1
node "$cli" inventory -o "$scratch/missing/acm-lint.inventory.json" --region eu-west-1 2>/dev/null
offline() {
  (cd "$scratch/missing" && env -u AWS_ENDPOINT_URL_ACM -u AWS_ACCESS_KEY_ID node "$cli" --no-color .)
}
check 'linting with it, and without ACM' 1 'has no such certificate in eu-west-1 as of' offline

exit "$failed"
