using KubeLabs.Cli;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Cli;

internal sealed class LanguagesTests
{
    [TestCase("", "", ExpectedResult = Language.English)]
    [TestCase("", "LANG=ko_KR.UTF-8", ExpectedResult = Language.Korean)]
    [TestCase("", "LANG=ko", ExpectedResult = Language.Korean)]
    [TestCase("", "LANG=kok_IN", ExpectedResult = Language.English)]
    [TestCase("", "LANG=C.UTF-8", ExpectedResult = Language.English)]
    [TestCase("", "LC_ALL=ko_KR LANG=en_US", ExpectedResult = Language.Korean)]
    [TestCase("", "LC_ALL=C LANG=ko_KR", ExpectedResult = Language.English)]
    [TestCase("", "LC_ALL= LC_MESSAGES=ko_KR LANG=en_US", ExpectedResult = Language.Korean)]
    [TestCase("", "LC_MESSAGES=en_US LANG=ko_KR", ExpectedResult = Language.English)]
    [TestCase("--lang en", "LANG=ko_KR", ExpectedResult = Language.English)]
    [TestCase("--lang=ko", "", ExpectedResult = Language.Korean)]
    [TestCase("list --lang ko --lang en", "LANG=ko_KR", ExpectedResult = Language.English)]
    [TestCase("--lang fr", "LANG=ko_KR", ExpectedResult = Language.Korean)]
    [TestCase("list --lang", "LANG=ko_KR", ExpectedResult = Language.Korean)]
    public Language The_option_wins_over_the_first_locale_variable_that_is_not_empty(string arguments, string variables)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return Languages.Choose(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => set.GetValueOrDefault(name));
    }
}
