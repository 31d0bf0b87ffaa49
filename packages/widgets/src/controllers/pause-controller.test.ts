import { expect } from "@open-wc/testing";
import type { ReactiveController } from "lit";
import { PauseController } from "./pause-controller.ts";

describe("the pause that typing is given", () => {
  let waiting: (() => void)[];
  let done: string[];
  let pause: PauseController;

  beforeEach(() => {
    waiting = [];
    done = [];
    const host = {
      addController: (_: ReactiveController) => {},
      removeController: () => {},
      requestUpdate: () => {},
      updateComplete: Promise.resolve(true),
    };
    pause = new PauseController(host, (then) => {
      waiting.push(then);
      return () => {
        waiting = waiting.filter((other) => other !== then);
      };
    });
  });

  it("goes ahead with the last of what it was given, once", () => {
    pause.hold(() => done.push("c"));
    pause.hold(() => done.push("ca"));
    for (const then of waiting) then();
    expect(done).to.deep.equal(["ca"]);
  });

  it("drops what it holds when it is ended, and when the tag leaves", () => {
    pause.hold(() => done.push("c"));
    pause.end();
    pause.hold(() => done.push("d"));
    pause.hostDisconnected();
    expect(waiting).to.deep.equal([]);
  });
});
