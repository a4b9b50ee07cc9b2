# Reads JSON lines, each the text of a YAML document, and answers each with a JSON line: what GitLab
# makes of it, every value with its type, so that :a, "a", 1, 1.0, "1" and nil are told apart.
require "json"
require "yaml"

# GitLab's tag keeps what it is given until the reference is followed.
class Reference
  attr_reader :path

  def init_with(coder)
    @path = coder.seq
  end
end

YAML.add_tag("!reference", Reference)

def typed(value)
  case value
  when String then ["string", value]
  when Symbol then ["symbol", value.to_s]
  when Integer then ["integer", value.to_s]
  when Float then ["float", value.nan? ? "nan" : [value].pack("G").unpack1("H*")]
  when nil then ["nil"]
  when true, false then ["boolean", value]
  when Array then ["list", value.map { |item| typed(item) }]
  when Hash then ["map", value.map { |key, item| [typed(key), typed(item)] }]
  when Reference then ["reference", typed(value.path)]
  else ["unknown", value.class.name]
  end
end

def answer(text)
  typed(YAML.safe_load(text, permitted_classes: [Symbol, Reference], aliases: true))
rescue StandardError => e
  ["error", "#{e.class}: #{e.message}"]
end

$stdout.sync = true
$stdin.each_line do |line|
  text = JSON.parse(line, max_nesting: false).fetch("text")
  puts JSON.generate(answer(text), max_nesting: 0)
end
