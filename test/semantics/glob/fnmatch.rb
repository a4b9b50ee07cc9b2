# Answers whether Ruby's File.fnmatch, called as GitLab calls it, matches a path: [glob, path] a line.
require "json"

FLAGS = File::FNM_PATHNAME | File::FNM_DOTMATCH | File::FNM_EXTGLOB

STDIN.each_line do |line|
  glob, path = JSON.parse(line)
  puts File.fnmatch?(glob, path, FLAGS)
end
