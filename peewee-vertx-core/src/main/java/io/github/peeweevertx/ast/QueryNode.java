package io.github.peeweevertx.ast;

/** A statement that gives rows: usable alone, as a source, and as a value in an expression. */
public sealed interface QueryNode extends Node permits SelectNode, CompoundNode, ValuesNode {}
