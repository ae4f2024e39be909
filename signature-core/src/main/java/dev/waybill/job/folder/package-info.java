/**
 * Job folders: a directory that keeps everything about one job together, and the directory that
 * keeps them all.
 *
 * <p>Start with {@link dev.waybill.job.folder.JobFolders}. A job is a directory named after its ID;
 * in it each thing that happened is a directory of its own, numbered in the order in which it
 * happened and never changed afterwards:
 *
 * <pre>
 * jobs/7K2QZ/0001-create-20261125T134000Z/manifest.txt
 *                                         job-type.txt
 *                                         SIGNATURE
 *            0002-answer-20261127T080000Z/answer.txt
 *            0003-update-20261128T091500Z/manifest.txt
 *                                         job-type.txt
 *                                         SIGNATURE
 * </pre>
 *
 * <p>What holds now is what the last of them say. Nothing is ever overwritten, so nothing can be
 * half-written: an entry is made under another name, forced, and gets its name in one step.
 *
 * <p>The package promises that
 *
 * <ul>
 *   <li>after a crash at any moment every entry is there whole or not at all;
 *   <li>two writers, threads or processes, wait for each other, and no two jobs get one ID;
 *   <li>no link is followed inside a job folder, and nothing is written outside of the directory of
 *       the folders, unless somebody swaps directories who may write into it: see {@link
 *       dev.waybill.job.folder.JobFolders#caution};
 *   <li>where the file system has permissions, only the owner can read an entry: manifests have
 *       addresses and passwords in them.
 * </ul>
 */
@NullMarked
package dev.waybill.job.folder;

import org.jspecify.annotations.NullMarked;
