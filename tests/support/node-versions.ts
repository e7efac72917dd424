/** Tried beside the oldest that the manifest allows: the drill runs the built server and a part of the tests on them. */
export const NEWER_NODE = ['22', '24'];
