import { expect } from "@open-wc/testing";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { RefreshController } from "./refresh-controller.ts";

/** A host that only hands its controllers their lifecycle. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {}
  requestUpdate(): void {}

  connect(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
    this.update();
  }

  update(): void {
    for (const controller of this.controllers) controller.hostUpdated?.();
  }

  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

describe("refreshing at an interval", () => {
  const { setInterval: realSetInterval, clearInterval: realClearInterval } = globalThis;
  let timers: Map<number, { tick: () => void; every: number }>;
  let host: Host;
  let interval: number | undefined;
  let visible: boolean;
  let refreshed: number;

  beforeEach(() => {
    timers = new Map();
    let last = 0;
    // Time is the test's to tell: a timer only notes what it would do.
    globalThis.setInterval = ((tick: () => void, every: number) => {
      last += 1;
      timers.set(last, { tick, every });
      return last;
    }) as typeof setInterval;
    globalThis.clearInterval = ((timer: number | undefined) => {
      if (timer !== undefined) timers.delete(timer);
    }) as typeof clearInterval;
    host = new Host();
    interval = 60;
    visible = true;
    refreshed = 0;
    new RefreshController(host, {
      interval: () => interval,
      visible: () => visible,
      refresh: () => {
        refreshed += 1;
      },
    });
    host.connect();
  });

  afterEach(() => {
    host.disconnect();
    globalThis.setInterval = realSetInterval;
    globalThis.clearInterval = realClearInterval;
  });

  const elapse = () => {
    for (const { tick } of timers.values()) tick();
  };

  it("refreshes each time the interval has passed", () => {
    expect([...timers.values()].map(({ every }) => every)).to.deep.equal([60_000]);
    elapse();
    elapse();
    expect(refreshed).to.equal(2);
  });

  it("has no timer without an interval", () => {
    interval = undefined;
    host.update();
    expect(timers.size).to.equal(0);
    interval = 0;
    host.update();
    expect(timers.size).to.equal(0);
  });

  it("does not hammer the service, whatever is asked for", () => {
    interval = 0.1;
    host.update();
    expect([...timers.values()].map(({ every }) => every)).to.deep.equal([5_000]);
  });

  it("waits while the tag cannot be seen, and catches up once when it can", () => {
    visible = false;
    elapse();
    elapse();
    expect(refreshed).to.equal(0);
    visible = true;
    host.update();
    host.update();
    expect(refreshed).to.equal(1);
  });

  it("leaves no timer behind when the tag leaves the page, and starts again when it comes back", () => {
    host.disconnect();
    expect(timers.size).to.equal(0);
    host.connect();
    expect(timers.size).to.equal(1);
  });
});
