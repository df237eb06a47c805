package io.github.peeweevertx.tx;

import java.time.Duration;

/**
 * How long things may take, and how connections are shared.
 *
 * @param statementTimeout the deadline of a statement that says none itself, null for none
 * @param transactionTimeout the deadline of a transaction that says none itself, null for none
 * @param warnAfter how long a connection may be kept before that is logged, null for ever
 * @param sharing how connections are shared
 * @param reconnect whether a statement whose connection had died is sent once more on another one
 */
public record ConnectionSettings(
    Duration statementTimeout,
    Duration transactionTimeout,
    Duration warnAfter,
    Sharing sharing,
    boolean reconnect) {}
