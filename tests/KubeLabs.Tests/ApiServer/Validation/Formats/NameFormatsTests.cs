using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation.Formats;

internal sealed class NameFormatsTests
{
    [TestCase("app", ExpectedResult = 0)]
    [TestCase("example.com/App_1", ExpectedResult = 0)]
    [TestCase("", ExpectedResult = 2)]
    [TestCase("/a", ExpectedResult = 1)]
    [TestCase("a/", ExpectedResult = 2)]
    [TestCase("a/b/c", ExpectedResult = 1)]
    [TestCase("A.com/b", ExpectedResult = 1)]
    [TestCase("-a", ExpectedResult = 1)]
    public int A_label_key_is_a_name_with_an_optional_domain(string value) => LabelFormats.Key(value).Length;

    [TestCase("", ExpectedResult = 0)]
    [TestCase("A_b.c-1", ExpectedResult = 0)]
    [TestCase("a b", ExpectedResult = 1)]
    [TestCase("-a", ExpectedResult = 1)]
    public int A_label_value_may_be_empty(string value) => LabelFormats.Value(value).Length;

    [Test]
    public void Labels_are_counted_in_bytes() =>
        Assert.That(LabelFormats.Value(new string('a', 64)), Is.EqualTo(["must be no more than 63 bytes"]));

    [TestCase("A-b.c d!", ExpectedResult = 0)]
    [TestCase("1A", ExpectedResult = 0)]
    [TestCase("", ExpectedResult = 1)]
    [TestCase("A=B", ExpectedResult = 1)]
    [TestCase("A\t", ExpectedResult = 1)]
    [TestCase("é", ExpectedResult = 1)]
    public int An_environment_variable_is_printable_without_an_equals_sign(string value) => NameFormats.EnvironmentVariable(value).Length;

    [TestCase("http", ExpectedResult = 0)]
    [TestCase("80", ExpectedResult = 1)]
    [TestCase("HTTP", ExpectedResult = 2)]
    [TestCase("a--b", ExpectedResult = 1)]
    [TestCase("-a", ExpectedResult = 1)]
    [TestCase("abcdefghijklmnop", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 2)]
    public int A_port_name_is_short_and_has_a_letter(string value) => NameFormats.Port(value).Length;

    [TestCase("a.B_c-1", ExpectedResult = 0)]
    [TestCase(".", ExpectedResult = 1)]
    [TestCase("..", ExpectedResult = 1)]
    [TestCase("..a", ExpectedResult = 1)]
    [TestCase("a b", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 1)]
    public int A_key_of_a_ConfigMap_can_be_a_file(string value) => NameFormats.ConfigMapKey(value).Length;

    [TestCase("25%", ExpectedResult = 0)]
    [TestCase("%", ExpectedResult = 1)]
    [TestCase("-1%", ExpectedResult = 1)]
    [TestCase("1.5%", ExpectedResult = 1)]
    [TestCase("25", ExpectedResult = 1)]
    public int A_percentage_is_digits_and_a_sign(string value) => NameFormats.Percent(value).Length;
}
