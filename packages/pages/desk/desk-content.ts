import type { ComponentChildren } from 'preact';

/** A page of the desk without its frame. */
export interface DeskContent {
  readonly title: string;
  readonly children: ComponentChildren;
}
