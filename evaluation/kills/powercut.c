/* Notes what a disk would still hold after its power went: LD_PRELOAD it under a program.

   After each fsync or fdatasync of a file below $POWERCUT_WATCH its content is copied to
   $POWERCUT_SHADOW/file-INODE; after that of a folder its list of names goes to folder-INODE, a line
   each: the inode, a tab, the name. Whatever was never synced is never noted. A copy is complete or is
   not there, since it is renamed into place; the program goes on only after it. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void copy_file(int fd, int out) {
    char buffer[65536];
    off_t at = 0;
    ssize_t got;
    char self[64];
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int in = open(self, O_RDONLY); /* fd itself may be open for writing only */
    if (in < 0) return;
    while ((got = pread(in, buffer, sizeof buffer, at)) > 0) {
        if (write(out, buffer, (size_t)got) != got) break;
        at += got;
    }
    close(in);
}

static void copy_names(const char *path, int out) {
    DIR *folder = opendir(path);
    struct dirent *entry;
    if (!folder) return;
    struct stat status; /* readdir's own inode differs from this one on some file systems */
    while ((entry = readdir(folder)))
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")
            && !fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW))
            dprintf(out, "%lu\t%s\n", (unsigned long)status.st_ino, entry->d_name);
    closedir(folder);
}

static void note(int fd) {
    const char *watch = getenv("POWERCUT_WATCH"), *shadow = getenv("POWERCUT_SHADOW");
    char self[64], path[4096], begun[4200], done[4200];
    struct stat status;
    if (!watch || !shadow || fstat(fd, &status)) return;
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(self, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    if (strncmp(path, watch, strlen(watch))) return;
    int is_folder = S_ISDIR(status.st_mode);
    snprintf(done, sizeof done, "%s/%s-%lu", shadow, is_folder ? "folder" : "file", (unsigned long)status.st_ino);
    snprintf(begun, sizeof begun, "%s/begun-%d", shadow, (int)getpid());
    int out = open(begun, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0) return;
    if (is_folder) copy_names(path, out);
    else copy_file(fd, out);
    close(out);
    rename(begun, done);
}

static int synced(const char *name, int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    int result = real(fd);
    if (result == 0) note(fd);
    return result;
}

int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }
