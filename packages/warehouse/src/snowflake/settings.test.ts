import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { UserError } from "../user-error.ts";
import { originOf, readSnowflakeSettings } from "./settings.ts";

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

const account = { SNOWFLAKE_ACCOUNT: "myorg-account1", SNOWFLAKE_USER: "PULSE" };
const password = "pa$$word-never-print-this";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

async function file(name: string, content: string): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

const plainKey = await file("plain.p8", privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const encryptedKey = await file(
  "encrypted.p8",
  privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: password }).toString(),
);
const ellipticKey = await file("elliptic.p8", elliptic.export({ type: "pkcs8", format: "pem" }).toString());
const passwordFile = await file("password", `${password}\n`);

test("account, user and one way to sign in are enough", () => {
  const settings = readSnowflakeSettings({ ...account, SNOWFLAKE_PASSWORD: password, SNOWFLAKE_ROLE: "" });
  assert.equal(settings.database, "DBT_CORTEX_LLMS");
  assert.equal(settings.schema, "ANALYTICS");
  assert.equal(settings.poolMax, 8);
  assert.equal(settings.role, undefined);
  assert.equal(settings.credentials.kind, "password");
});

test("a secret shows itself to whoever asks for it by name, and nowhere else", () => {
  const { credentials } = readSnowflakeSettings({ ...account, SNOWFLAKE_PASSWORD: password });
  assert.ok(credentials.kind === "password");
  assert.equal(credentials.password.reveal(), password);
  for (const shown of [inspect(credentials, { depth: 9 }), JSON.stringify(credentials), `${credentials.password}`]) {
    assert.ok(!shown.includes(password), shown);
  }
});

test("a secret in a file is read anew, so that a rotated one is used", async () => {
  const { credentials } = readSnowflakeSettings({ ...account, SNOWFLAKE_TOKEN_FILE: passwordFile });
  assert.ok(credentials.kind === "token");
  assert.equal(credentials.token.reveal(), password);
  await writeFile(passwordFile, "another one\n");
  assert.equal(credentials.token.reveal(), "another one");
});

test("a key pair is taken as it is, and encrypted with its passphrase", () => {
  const key = { ...account, SNOWFLAKE_PRIVATE_KEY_PATH: plainKey };
  assert.equal(readSnowflakeSettings(key).credentials.kind, "key-pair");
  const encrypted = {
    ...account,
    SNOWFLAKE_PRIVATE_KEY_PATH: encryptedKey,
    SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: password,
  };
  assert.equal(readSnowflakeSettings(encrypted).credentials.kind, "key-pair");
});

const refusals: Record<string, { variables: Record<string, string>; says: RegExp }> = {
  "no account": { variables: { SNOWFLAKE_ACCOUNT: "" }, says: /^SNOWFLAKE_ACCOUNT is missing; it takes / },
  "an address instead of an account": {
    variables: { SNOWFLAKE_ACCOUNT: "https://myorg.snowflakecomputing.com" },
    says: /^SNOWFLAKE_ACCOUNT takes the account identifier/,
  },
  "no user": { variables: { SNOWFLAKE_USER: "" }, says: /^SNOWFLAKE_USER is missing/ },
  "no way to sign in": { variables: { SNOWFLAKE_PASSWORD: "" }, says: /^Set one of .* there is none/ },
  "two ways to sign in": { variables: { SNOWFLAKE_TOKEN: "t" }, says: /^Set one of .* there are 2/ },
  "a secret given twice": {
    variables: { SNOWFLAKE_PASSWORD_FILE: passwordFile },
    says: /^Set SNOWFLAKE_PASSWORD or SNOWFLAKE_PASSWORD_FILE, not both/,
  },
  "a secret's file that is not there": {
    variables: { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_PASSWORD_FILE: "/nowhere/at/all" },
    says: /^SNOWFLAKE_PASSWORD_FILE is \/nowhere\/at\/all, which cannot be read/,
  },
  "a key that is not there": {
    variables: { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_PRIVATE_KEY_PATH: "/nowhere/key.p8" },
    says: /^SNOWFLAKE_PRIVATE_KEY_PATH is \/nowhere\/key\.p8, but there is no such file/,
  },
  "an encrypted key without its passphrase": {
    variables: { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_PRIVATE_KEY_PATH: encryptedKey },
    says: /is encrypted: set SNOWFLAKE_PRIVATE_KEY_PASSPHRASE/,
  },
  "a wrong passphrase": {
    variables: {
      SNOWFLAKE_PASSWORD: "",
      SNOWFLAKE_PRIVATE_KEY_PATH: encryptedKey,
      SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: `not ${password}`,
    },
    says: /^SNOWFLAKE_PRIVATE_KEY_PASSPHRASE does not open/,
  },
  "a key that is not RSA": {
    variables: { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_PRIVATE_KEY_PATH: ellipticKey },
    says: /takes an RSA private key/,
  },
  "a file that is no key": {
    variables: { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_PRIVATE_KEY_PATH: passwordFile },
    says: /takes an RSA private key/,
  },
  "a role that would need quotes": { variables: { SNOWFLAKE_ROLE: 'A"; DROP' }, says: /^SNOWFLAKE_ROLE takes a name/ },
  "a database that is no name": { variables: { SNOWFLAKE_DATABASE: "a.b" }, says: /^SNOWFLAKE_DATABASE takes a name/ },
  "plain http to another machine": {
    variables: { SNOWFLAKE_ACCESS_URL: "http://example.com" },
    says: /^SNOWFLAKE_ACCESS_URL takes an https:\/\/ address/,
  },
  "a pool of none": { variables: { SNOWFLAKE_POOL_MAX: "0" }, says: /^SNOWFLAKE_POOL_MAX takes a whole number/ },
  "an authenticator that is not known": {
    variables: { SNOWFLAKE_AUTHENTICATOR: "EXTERNALBROWSER" },
    says: /^SNOWFLAKE_AUTHENTICATOR takes one of PROGRAMMATIC_ACCESS_TOKEN, OAUTH/,
  },
};

for (const [title, { variables, says }] of Object.entries(refusals)) {
  test(`refused with the variable's name: ${title}`, () => {
    assert.throws(
      () => readSnowflakeSettings({ ...account, SNOWFLAKE_PASSWORD: password, ...variables }),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, says);
        assert.ok(!inspect(error, { depth: 9 }).includes(password), "the password is in the error");
        return true;
      },
    );
  });
}

test("the origin of rows is account, role, database and schema, however they are written", () => {
  const variables = { ...account, SNOWFLAKE_PASSWORD: password };
  const origin = originOf(readSnowflakeSettings({ ...variables, SNOWFLAKE_ROLE: "pulse_reader" }));
  assert.equal(origin, "MYORG-ACCOUNT1/PULSE_READER/DBT_CORTEX_LLMS/ANALYTICS");
  assert.notEqual(originOf(readSnowflakeSettings({ ...variables, SNOWFLAKE_ROLE: "other" })), origin);
});
