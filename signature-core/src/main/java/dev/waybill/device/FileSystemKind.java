package dev.waybill.device;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the files of a file system are, as its type tells. */
enum FileSystemKind {
  /** On a disk, a stick or a card. */
  DISK(
      "ext2 ext3 ext4 vfat msdos fat fat32 exfat ntfs ntfs3 fuseblk ntfs-3g lowntfs-3g fuse.exfat"
          + " fuse.ntfs fuse.ntfs-3g ufsd ufsd_ntfs ufsd_exfat tntfs texfat hfs hfsplus apfs fuse.apfs"
          + " xfs btrfs f2fs udf iso9660 cdfs refs jfs reiserfs reiser4 nilfs2 zfs bcachefs ufs minix"),
  /** On another machine. The second line: the one that hosts this virtual one. */
  NETWORK(
      "nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs smbnetfs ncpfs afs afpfs auristorfs ceph glusterfs"
          + " lustre beegfs orangefs pvfs2 coda gfs2 ocfs2 gpfs webdav davfs ftp"
          + " fuse.sshfs fuse.rclone fuse.s3fs fuse.goofys fuse.mount-s3 fuse.mountpoint-s3 fuse.gcsfuse"
          + " fuse.blobfuse fuse.blobfuse2 fuse.glusterfs fuse.ceph fuse.ceph-fuse fuse.juicefs fuse.mfs"
          + " fuse.moosefs fuse.davfs fuse.davfs2 fuse.curlftpfs fuse.smbnetfs fuse.gvfsd-fuse"
          + " fuse.google-drive-ocamlfuse fuse.onedriver fuse.simple-mtpfs fuse.jmtpfs fuse.ifuse"
          + " 9p virtiofs vboxsf drvfs vmhgfs hgfs fuse.vmhgfs-fuse prl_fs fuse.grpcfuse fuse.osxfs"
          + " fakeowner"),
  /** In memory, gone when it is unmounted. */
  MEMORY("tmpfs ramfs"),
  /** In other directories or in one file, which are joined, changed or unpacked on the way. */
  LAYERED(
      "overlay overlayfs aufs unionfs shiftfs ecryptfs mergerfs squashfs cramfs romfs erofs"
          + " fuse.unionfs fuse.unionfs-fuse fuse.mergerfs fuse.mhddfs fuse.bindfs fuse.fuse-overlayfs"
          + " fuse.overlayfs fuse.encfs fuse.gocryptfs fuse.cryfs fuse.securefs fuse.squashfuse"
          + " fuse.archivemount fuse.ratarmount fuse.fuse-zip fuse.veracrypt fuse.truecrypt"),
  /** Nowhere: a face of the kernel or of a program. */
  VIRTUAL(
      "proc sysfs devtmpfs devpts devfs fdesc map cgroup cgroup2 cpuset debugfs tracefs securityfs"
          + " selinuxfs smackfs pstore bpf configfs fusectl mqueue hugetlbfs efivarfs binfmt_misc"
          + " rpc_pipefs nfsd nsfs binder functionfs resctrl rootfs fuse.lxcfs fuse.portal"
          + " fuse.fusectl"),
  /** Nowhere yet: something is mounted over it as soon as somebody goes there. */
  AUTOMOUNT("autofs"),
  /** A type that is not in these lists. */
  UNKNOWN("");

  private static final Map<String, FileSystemKind> BY_TYPE =
      Stream.of(values())
          .flatMap(kind -> Stream.of(kind.types.split(" ")).map(type -> Map.entry(type, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String types;

  FileSystemKind(String types) {
    this.types = types;
  }

  static FileSystemKind of(String type) {
    return BY_TYPE.getOrDefault(type.toLowerCase(Locale.ROOT), UNKNOWN);
  }
}
