@NullMarked
package org.lowbao.casework.confidentiality;

import org.jspecify.annotations.NullMarked;
