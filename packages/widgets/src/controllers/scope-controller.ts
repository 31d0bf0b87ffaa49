import type { ReactiveController, ReactiveControllerHost } from "lit";
import { scopeHub } from "../scope/scope-hub.ts";
import type { ScopeStore } from "../scope/scope-store.ts";

/** What the controller needs of its tag: where it stands, and the scope that it names. */
export interface ScopeHost extends ReactiveControllerHost, HTMLElement {
  /** Name of the scope to join; the nearest one when undefined or empty. */
  readonly scope: string | undefined;
}

/** Finds the tag's scope, follows it when scopes come and go, and updates the tag when the scope changes. */
export class ScopeController implements ReactiveController {
  /** The tag's scope; undefined while the one it belongs to is not on the page or not ready. */
  store: ScopeStore | undefined;

  readonly #host: ScopeHost;
  #name: string | undefined;
  #endHub: (() => void) | undefined;
  #endStore: (() => void) | undefined;

  constructor(host: ScopeHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#endHub = scopeHub().subscribe(() => this.#find());
    this.#find();
  }

  hostUpdate(): void {
    if (this.#host.scope !== this.#name) this.#find();
  }

  hostDisconnected(): void {
    this.#endHub?.();
    this.#follow(undefined);
  }

  #find(): void {
    this.#name = this.#host.scope;
    const store =
      this.#name === undefined || this.#name === "" ? scopeHub().nearest(this.#host) : scopeHub().named(this.#name);
    if (store === this.store) return;
    this.#follow(store);
    this.#host.requestUpdate();
  }

  #follow(store: ScopeStore | undefined): void {
    this.#endStore?.();
    this.store = store;
    this.#endStore = store?.subscribe(() => this.#host.requestUpdate());
  }
}
