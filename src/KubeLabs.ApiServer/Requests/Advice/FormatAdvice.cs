using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Advice about how values are written.</summary>
internal static class FormatAdvice
{
    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new("", "a lowercase RFC 1123 subdomain must consist of", "", new(
            "Use lower-case letters, digits, '-' and '.', with a letter or digit at both ends.",
            "소문자, 숫자, '-', '.'만 쓰고 양 끝에는 문자나 숫자를 두십시오.")),
        new("", "a lowercase RFC 1123 label must consist of", "", Label),
        new("", "a DNS-1035 label must consist of", "", new(
            "Use lower-case letters, digits and '-', with a letter at the start.",
            "소문자, 숫자, '-'만 쓰고 소문자로 시작하십시오.")),
        new("", "a valid label must be an empty string or", "", new(
            "A label's value has at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.",
            "레이블 값은 63자 이내의 문자, 숫자, '-', '_', '.'로 쓰고 양 끝에는 문자나 숫자를 두십시오.")),
        new("", "name part must", "", new(
            "A key is a name, or a domain, a slash and a name: app, example.com/tier.",
            "키는 app이나 example.com/tier처럼 이름만 쓰거나 도메인, 빗금, 이름 순서로 쓰십시오.")),
        new("", "prefix part", "", new(
            "What stands before the slash is a domain in lower case: example.com/tier.",
            "빗금 앞에는 example.com/tier처럼 소문자 도메인을 쓰십시오.")),
        new("", "must be between 1 and 65535", "", new(
            "A port is a number from 1 to 65535.",
            "포트는 1부터 65535까지의 숫자입니다.")),
        new("", "must contain at least one letter", "", new(
            "Write a port number without quotes; a port in quotes is the name of one.",
            "포트 번호는 따옴표 없이 쓰십시오. 따옴표 안의 값은 포트 이름으로 읽습니다.")),
        new("", "must contain only alpha-numeric characters (a-z, 0-9), and hyphens", "", new(
            "A port's name has at most 15 lower-case letters, digits and '-'.",
            "포트 이름은 15자 이내의 소문자, 숫자, '-'로 쓰십시오.")),
        new("", "must be greater than or equal to 0", "", new(
            "Write 0 or a positive number.",
            "0이나 양수를 쓰십시오.")),
        new("", "should be greater than", "", Range),
        new("", "should be less than", "", Range),
        new("", "must be a valid IP address", "", new(
            "Write an IPv4 or IPv6 address, such as 10.0.0.1.",
            "10.0.0.1과 같은 IPv4나 IPv6 주소를 쓰십시오.")),
        new("", "must be a valid CIDR value", "", new(
            "Write an address and the length of its prefix, such as 10.0.0.0/24.",
            "10.0.0.0/24처럼 주소와 프리픽스 길이를 쓰십시오.")),
        new("", "must be an absolute path", "", new(
            "Start the path with '/'.",
            "경로를 '/'로 시작하십시오.")),
        new("", "a valid percent string", "", new(
            "Write a whole number, or a percentage in quotes such as \"25%\".",
            "정수를 쓰거나 \"25%\"처럼 백분율을 따옴표 안에 쓰십시오.")),
        new("", "not a valid selector operator", "", new(
            "The operators are In, NotIn, Exists and DoesNotExist; node affinity has Gt and Lt too.",
            "연산자는 In, NotIn, Exists, DoesNotExist이며 노드 어피니티에는 Gt와 Lt도 있습니다.")),
        new("", "must be no more than", "", Shorter),
        new("FieldValueTooLong", "", "", Shorter),
        new("", "should match '", "", new(
            "The value must match the pattern of the resource's definition.",
            "값은 리소스 정의에 있는 패턴과 일치해야 합니다.")),
        new("", "fully qualified", "", new(
            "Write a domain, a slash and a name, such as example.com/name.",
            "example.com/name처럼 도메인, 빗금, 이름 순서로 쓰십시오.")),
        new("", "must be an integer", "", new(
            "Write a whole number.",
            "정수를 쓰십시오.")),
    ];

    private static LocalizedText Label => new(
        "Use lower-case letters, digits and '-', with a letter or digit at both ends.",
        "소문자, 숫자, '-'만 쓰고 양 끝에는 문자나 숫자를 두십시오.");

    private static LocalizedText Range => new(
        "Choose a value in the range of the resource's definition.",
        "리소스 정의가 허용하는 범위의 값을 쓰십시오.");

    private static LocalizedText Shorter => new(
        "Shorten the value.",
        "값을 더 짧게 쓰십시오.");
}
