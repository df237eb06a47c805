package io.github.peeweevertx.ast;

/**
 * Which rows of a group a window function sees.
 *
 * @param type what is counted, null for rows
 * @param start the first row, null for the first of the group
 * @param end the last row, null for the current one
 * @param exclusion which rows are left out, null for none
 */
public record FrameNode(
    FrameType type, FrameBound start, FrameBound end, FrameExclusion exclusion) {}
