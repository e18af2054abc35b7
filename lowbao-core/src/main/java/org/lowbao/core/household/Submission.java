package org.lowbao.core.household;

import jakarta.validation.groups.Default;

/** Validation group of what an application needs to be filed (提交): all that a draft keeps to, and everything that has to be there. */
public interface Submission extends Default {}
