/** All examples in one file: they share a service and a browser. */
import { after, before } from "node:test";
import { testPlainPages } from "./plain.ts";
import { ExampleStand } from "./stand.ts";

let stand: ExampleStand;

before(async () => {
  stand = await ExampleStand.start();
});

after(() => stand?.[Symbol.asyncDispose]());

testPlainPages(() => stand);
