package org.lowbao.storage.testkit.powerloss;

/** What a name in a folder stands for. */
sealed interface Node permits FileNode, FolderNode {}
