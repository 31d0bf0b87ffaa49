import assert from "node:assert/strict";
import { test } from "node:test";
import { assertExposureAllowed } from "./exposure.ts";

for (const host of ["127.0.0.1", "127.0.0.53", "::1", "localhost"]) {
  test(`${host} may serve anything`, () => {
    assertExposureAllowed(host, "embedded (generated)");
    assertExposureAllowed(host, "embedded (loaded)");
  });
}

for (const host of ["0.0.0.0", "::", "192.168.1.4", "pulse.example"]) {
  test(`${host} may not serve generated records, nor loaded ones without sign-in`, () => {
    assert.throws(() => assertExposureAllowed(host, "embedded (generated)"), {
      name: "StartError",
      message: /generated records .* Set HOST=127\.0\.0\.1, or load real records/,
    });
    assert.throws(() => assertExposureAllowed(host, "embedded (loaded)"), {
      name: "StartError",
      message: /AUTH=none.* Set HOST=127\.0\.0\.1\./,
    });
  });
}
