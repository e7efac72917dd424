/* Preloaded before the server: while FAILING_DISK names an existing file, writes to the database and
   its journal fail with EIO. The file's first letter says which: f for fsync, w for writes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int failing(int fd, char kind) {
  const char *control = getenv("FAILING_DISK");
  if (!control) return 0;
  int asked = open(control, O_RDONLY);
  if (asked < 0) return 0;
  char wanted = 0;
  ssize_t got = read(asked, &wanted, 1);
  close(asked);
  if (got != 1 || wanted != kind) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, ".sqlite") != NULL && strstr(path, "-shm") == NULL;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define REFUSE(fd, kind) if (failing(fd, kind)) { errno = EIO; return -1; }

int fsync(int fd) { REFUSE(fd, 'f'); return REAL(fsync)(fd); }
int fdatasync(int fd) { REFUSE(fd, 'f'); return REAL(fdatasync)(fd); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { REFUSE(fd, 'w'); return REAL(pwrite)(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { REFUSE(fd, 'w'); return REAL(pwrite64)(fd, data, size, at); }
ssize_t write(int fd, const void *data, size_t size) { REFUSE(fd, 'w'); return REAL(write)(fd, data, size); }
