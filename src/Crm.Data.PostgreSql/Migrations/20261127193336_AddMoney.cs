using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Deals_OrganizationId_StageId_Currency_Probability_Amount_Ow~", table: "Deals");

            migrationBuilder.AddColumn<decimal>(
                name: "BaseAmount",
                table: "Deals",
                type: "numeric(18,2)",
                precision: 18,
                scale: 2,
                nullable: true
            );

            migrationBuilder.AddColumn<decimal>(
                name: "ExchangeRate",
                table: "Deals",
                type: "numeric(18,8)",
                precision: 18,
                scale: 8,
                nullable: false,
                defaultValue: 0m
            );

            migrationBuilder.CreateTable(
                name: "Currencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Rates = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Currencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Currencies_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_StageId_Probability_BaseAmount_OwnerId~",
                table: "Deals",
                columns: new[] { "OrganizationId", "StageId", "Probability", "BaseAmount", "OwnerId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Currencies_OrganizationId_Code",
                table: "Currencies",
                columns: new[] { "OrganizationId", "Code" },
                unique: true
            );

            // What there was counted one to one.
            migrationBuilder.Sql("UPDATE \"Deals\" SET \"BaseAmount\" = \"Amount\", \"ExchangeRate\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Currencies");

            migrationBuilder.DropIndex(name: "IX_Deals_OrganizationId_StageId_Probability_BaseAmount_OwnerId~", table: "Deals");

            migrationBuilder.DropColumn(name: "BaseAmount", table: "Deals");

            migrationBuilder.DropColumn(name: "ExchangeRate", table: "Deals");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_StageId_Currency_Probability_Amount_Ow~",
                table: "Deals",
                columns: new[] { "OrganizationId", "StageId", "Currency", "Probability", "Amount", "OwnerId", "DeletedAt" }
            );
        }
    }
}
