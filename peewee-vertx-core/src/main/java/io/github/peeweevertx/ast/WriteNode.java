package io.github.peeweevertx.ast;

/** A statement that writes: usable alone, and where the database can, as a named query. */
public sealed interface WriteNode extends Node permits InsertNode, UpdateNode, DeleteNode {}
