/** All examples in one file: they share a service and a browser. */
import { after, before } from "node:test";
import { testFrameworks } from "./frameworks.ts";
import { testMicroFrontends } from "./micro-frontends.ts";
import { testOldPortal } from "./old-portal.ts";
import { testPlainPages } from "./plain.ts";
import { testServerRenderedPages } from "./server-rendered.ts";
import { ExampleStand } from "./stand.ts";
import { testStrictPolicies } from "./strict-csp.ts";
import { testTokens } from "./tokens.ts";

let stand: ExampleStand;

before(async () => {
  stand = await ExampleStand.start();
});

after(() => stand?.[Symbol.asyncDispose]());

testPlainPages(() => stand);
testFrameworks(() => stand);
testStrictPolicies(() => stand);
testMicroFrontends(() => stand);
testServerRenderedPages(() => stand);
testOldPortal(() => stand);
testTokens(() => stand);
