/**
 * The form of files: YAML and tables read into fields that know their places. Knows nothing of what the fields mean.
 *
 * <p>Users of packs need nothing here. {@link org.lowbao.rules.form.YamlFiles} reads a file into {@link
 * org.lowbao.rules.form.Item}s, {@link org.lowbao.rules.form.Form} is a mapping read field by field.
 */
@NullMarked
package org.lowbao.rules.form;

import org.jspecify.annotations.NullMarked;
