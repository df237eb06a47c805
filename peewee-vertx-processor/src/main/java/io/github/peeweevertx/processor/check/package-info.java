/** The rules that one model or all models together keep. May import {@code read} and below. */
package io.github.peeweevertx.processor.check;
